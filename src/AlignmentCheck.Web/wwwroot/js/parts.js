// On a narrow screen the list of a report's parts stays in reach: it closes once a part is chosen, on Escape, and when something else is touched.
const parts = document.querySelector("details.parts-short");
const close = () => { parts.open = false; };
parts.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
parts.addEventListener("keydown", (event) => { if (event.key === "Escape") { close(); parts.querySelector("summary").focus(); } });
document.addEventListener("click", (event) => { if (!parts.contains(event.target)) close(); });
