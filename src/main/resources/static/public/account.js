// A link into Tasklist carries its task after the '#', which never reaches the server: hand it on through the login.
const form = document.getElementById('account-form');
if (form && location.hash.startsWith('#/') && !location.hash.startsWith('#/login')) {
  form.action += location.hash;
}
