// How a form of ours gives its outcome back to Tasklist.

/** Not accepted. This is the one message that Tasklist does not repeat in a box of its own: the form has said it already. */
const SHOWN = new Error('camForm submission prevented');

/** AngularJS notices only what happens inside its own cycle: without it the buttons stay locked. */
function inCycle(act) {
  const scope = window.angular?.element(document.body).injector()?.get('$rootScope');
  if (scope) scope.$applyAsync(act);
  else act();
}

export const accepted = (callback) => inCycle(() => callback(null, {}));
export const refused = (callback) => inCycle(() => callback(SHOWN));
