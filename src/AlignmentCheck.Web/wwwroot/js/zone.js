// Preselects the browser's own time zone in an untouched form, where it is one of those on offer.
const select = document.querySelector("select[data-zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (select && [...select.options].some((option) => option.value === own)) select.value = own;
