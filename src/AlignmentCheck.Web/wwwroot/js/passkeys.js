// Registers a passkey and signs in with one. A form marked data-passkey stays hidden without this module, or where the browser knows none.

const ways = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

async function answer(form) {
  // The form's own fields go along: among them is the token that says the request is from this page.
  const asked = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!asked.ok) throw new Error(`${asked.status}`);
  return ways[form.dataset.passkey](await asked.json());
}

async function send(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const failed = form.querySelector("[data-failed]");
  const button = form.querySelector("button");
  failed.hidden = true;
  button.disabled = true;
  try {
    form.elements.credential.value = JSON.stringify(await answer(form));
    form.submit();
  } catch {
    // Called off, no device at hand, or a passkey that is there already: the page says what else one can do.
    failed.hidden = false;
  } finally {
    button.disabled = false;
  }
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", send);
  }
}
