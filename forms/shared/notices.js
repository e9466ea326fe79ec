// Tasklist shows what a refused call answered as it came. Here the sentence for people is taken out of it.

const PROBLEM = /\{.*"detail":"((?:[^"\\]|\\.)*)".*\}/s;

function say(notice) {
  const found = PROBLEM.exec(notice.textContent);
  if (!found) return;
  const status = notice.querySelector('.status');
  const message = notice.querySelector('.message');
  if (status && PROBLEM.test(status.textContent)) status.textContent = '不能办理';
  if (message) message.textContent = JSON.parse(`"${found[1]}"`);
}

new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      const notice = node.nodeType === Node.ELEMENT_NODE && node.closest('.page-notifications');
      if (notice) notice.querySelectorAll('.notification, .alert').forEach(say);
    }
  }
}).observe(document.body, { childList: true, subtree: true });
