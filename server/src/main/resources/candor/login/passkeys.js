// Passkeys on the pages: forms that say what to ask for in data-create or data-get. Without this
// script, or in a browser that has no passkeys, they stay hidden and everything else works.
"use strict";

const forms = document.querySelectorAll("form[data-create], form[data-get]");
let waiting = new AbortController();

async function ask(form, mediation) {
  waiting.abort();
  waiting = new AbortController();
  const signal = waiting.signal;
  const { create, get } = form.dataset;
  try {
    const credential = create
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(create)),
          signal,
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(get)),
          mediation,
          signal,
        });
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch (refused) {
    // The person said no, or another way was taken: the page stays as it is.
    console.info(refused.name);
  }
}

if (window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON) {
  for (const form of forms) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form, "optional");
    });
    if ("conditional" in form.dataset && PublicKeyCredential.isConditionalMediationAvailable) {
      PublicKeyCredential.isConditionalMediationAvailable().then((can) => {
        if (can) {
          ask(form, "conditional");
        }
      });
    }
  }
}
