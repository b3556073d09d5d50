// The draft in this browser, the ticks of progress, no second sending: comfort only. Where a round is answered by invitation, the credential too.

import { credentialOf, draftOf, drawingOf, markOf, openStorage } from './kept.js';

const storage = openStorage();
const form = document.querySelector('form[data-draft]');
const withdrawal = document.querySelector('form[data-withdrawal]');
const receipt = document.querySelector('[data-sent]');
const ended = document.querySelector('[data-ended]');
const used = document.querySelector('[data-used]');
const withdrawn = document.querySelector('[data-withdrawn]');
// By the way back, on which a browser fills in again what may have been sent.
const cameBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';

// Nobody will send anything there any more.
if (ended) {
  remove(ended.dataset.ended, [draftOf, credentialOf, drawingOf]);
}

if (used) {
  forget(used.dataset.used, used.dataset.token);
}

if (withdrawn) {
  forget(withdrawn.dataset.withdrawn, withdrawn.dataset.token);
  remove(withdrawn.dataset.withdrawn, [markOf]);
}

if (receipt) {
  forget(receipt.dataset.sent, receipt.dataset.token);
  if (!receipt.dataset.once) {
    storage?.setItem(markOf(receipt.dataset.sent), 'yes');
  }

  offerToCopy();
}

if (withdrawal) {
  sendOnce(withdrawal);
}

if (form) {
  const code = form.dataset.draft;
  if (form.dataset.again) {
    keep(code);
  } else {
    restore(code);
    if (!cameBack && isFilled()) {
      keep(code);   // ticked while this script was still on its way
    }
  }

  const ticks = makeTicks();
  form.addEventListener('input', () => {
    keep(code);
    fill(ticks);
  });
  form.addEventListener('reset', event => {
    event.preventDefault();
    if (confirm(form.dataset.erase)) {
      remove(code, [draftOf]);
      clear();
      fill(ticks);
    }
  });
  sendOnce(form, () => addCredential(code));
  // By then the browser has put back what it remembers of the form.
  window.addEventListener('pageshow', event => {
    if (form.dataset.once) {
      if (cameBack || event.persisted) {
        askWhetherUsed(code);
      }
    } else {
      showWhetherSent(code);
    }

    fill(ticks);
  });
  // Drawn in another window meanwhile.
  window.addEventListener('storage', event => {
    if (event.key === credentialOf(code)) {
      showWhetherSent(code);
    }
  });
  document.querySelector('[data-go-on]')?.addEventListener('click', () => {
    remove(code, [markOf]);
    location.reload();
  });
}

// An old page may come back after somebody else has started in this browser: their credential and their draft stay.
function forget(code, tokenStart) {
  const kept = readCredential(code);
  if (kept === null || (tokenStart && kept.token.startsWith(tokenStart))) {
    remove(code, [draftOf, credentialOf]);
  }
}

function remove(code, names) {
  for (const nameOf of names) {
    storage?.removeItem(nameOf(code));
  }
}

// With its secret: the same form sent from another tab, or after a failure on the way, meets its own answers.
function keep(code) {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '');
  storage?.setItem(draftOf(code), JSON.stringify(fields));
}

function restore(code) {
  const fields = JSON.parse(storage?.getItem(draftOf(code)) ?? '[]');
  for (const [name, value] of fields) {
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control.type === 'radio' || control.type === 'checkbox') {
        control.checked ||= control.value === value;
      } else if (!isBox(name, value)) {
        control.value = value;
      }
    }
  }
}

// "Don't know" shares its field's name with the number that is typed.
function isBox(name, value) {
  return form.querySelector(`[type="checkbox"][name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`) !== null;
}

function clear() {
  for (const control of form.elements) {
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = false;
    } else if (control.type === 'text' || control.type === 'textarea') {
      control.value = '';
    }
  }
}

// What was sent stands on the receipt and nowhere else. Whoever goes on gets a form with a secret of its own.
function showWhetherSent(code) {
  const isSent = storage?.getItem(markOf(code)) === 'yes';
  const isReady = form.dataset.credential ? readCredential(code) !== null : !isSent;
  const shown = isReady ? null : document.querySelector(isSent ? '[data-already]' : '[data-uninvited]');
  const isBare = shown === null;
  if (isSent && !isBare) {
    clear();
  }

  form.hidden = !isBare;
  for (const part of document.querySelectorAll('[data-welcome], [data-problems]')) {
    part.hidden = !isBare;
  }

  for (const part of document.querySelectorAll('[data-already], [data-uninvited]')) {
    part.hidden = part !== shown;
  }
}

// The way back leads to a form that the browser has filled in again. Without a draft it was sent: the site says what became of its code.
function askWhetherUsed(code) {
  if (storage && isFilled() && storage.getItem(draftOf(code)) === null) {
    clear();
    location.replace(location.href);
  }
}

function isFilled() {
  return [...form.elements].some(control => control.checked || (control.type.startsWith('text') && control.value !== ''));
}

function readCredential(code) {
  return JSON.parse(storage?.getItem(credentialOf(code)) ?? 'null');
}

// Only what is sent carries it: no field of the form holds it before, and no draft.
function addCredential(code) {
  const credential = form.dataset.credential && readCredential(code);
  if (credential) {
    form.addEventListener('formdata', event => {
      event.formData.set(form.dataset.credential, credential.token);
      event.formData.set(form.dataset.signature, credential.signature);
    }, { once: true });
  }
}

function makeTicks() {
  const bar = form.querySelector('[data-ticks]');
  const questions = [...form.querySelectorAll('[data-question]')].filter(question => !question.querySelector('textarea'));
  return questions.map(question => ({ question, tick: bar.appendChild(document.createElement('i')) }));
}

function fill(ticks) {
  for (const { question, tick } of ticks) {
    tick.classList.toggle('done', question.matches(':has(:checked), :has(.number:not(:placeholder-shown):valid)'));
  }
}

function sendOnce(sent, prepare = () => {}) {
  let isSending = false;
  sent.addEventListener('submit', event => {
    if (isSending) {
      event.preventDefault();
    } else {
      prepare();
    }

    isSending = true;
  });
  window.addEventListener('pageshow', () => { isSending = false; });
}

function offerToCopy() {
  const button = receipt.querySelector('[data-copy]');
  if (!navigator.clipboard) {
    return;
  }

  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    const said = receipt.querySelector('[data-copied]');
    said.textContent = said.dataset.copied;
  });
}
