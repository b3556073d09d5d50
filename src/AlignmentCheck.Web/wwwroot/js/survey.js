// Comfort only: the draft in this browser, the ticks of progress, no second sending. Everything works without it.

const storage = openStorage();
const form = document.querySelector('form[data-draft]');
const receipt = document.querySelector('[data-sent]');
const ended = document.querySelector('[data-ended]');

// Nobody will send this draft any more.
if (ended) {
  storage?.removeItem(draftOf(ended.dataset.ended));
}

if (receipt) {
  storage?.removeItem(draftOf(receipt.dataset.sent));
  storage?.setItem(markOf(receipt.dataset.sent), 'yes');
  offerToCopy();
}

if (form) {
  const code = form.dataset.draft;
  if (form.dataset.again) {
    keep(code);
  } else {
    restore(code);
  }

  const ticks = makeTicks();
  form.addEventListener('input', () => {
    keep(code);
    fill(ticks);
  });
  form.addEventListener('reset', event => {
    event.preventDefault();
    if (confirm(form.dataset.erase)) {
      storage?.removeItem(draftOf(code));
      clear();
      fill(ticks);
    }
  });
  preventSecondSending();
  // By then the browser has put back what it remembers of the form.
  window.addEventListener('pageshow', () => {
    showWhetherSent(code);
    fill(ticks);
  });
  document.querySelector('[data-go-on]')?.addEventListener('click', () => {
    storage.removeItem(markOf(code));
    location.reload();
  });
}

// A browser may refuse storage altogether; then there is no draft.
function openStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function draftOf(code) {
  return `draft:${code}`;
}

function markOf(code) {
  return `sent:${code}`;
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
  const already = document.querySelector('[data-already]');
  if (!already || storage?.getItem(markOf(code)) !== 'yes') {
    return;
  }

  clear();
  form.hidden = true;
  document.querySelector('[data-welcome]').hidden = true;
  already.hidden = false;
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

function preventSecondSending() {
  let isSending = false;
  form.addEventListener('submit', event => {
    if (isSending) {
      event.preventDefault();
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
