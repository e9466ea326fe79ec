// A custom script of Tasklist, Cockpit and Admin: Camunda's own login view is shut, so whoever is signed out loads the
// page anew, which leads to our login and back. AngularJS moves by the history API, which fires no event.
const toOurLogin = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(document.querySelector('base').href);
  }
};
for (const move of ['pushState', 'replaceState']) {
  const original = history[move];
  history[move] = function (...args) {
    original.apply(history, args);
    toOurLogin();
  };
}
addEventListener('hashchange', toOurLogin);
toOurLogin();
