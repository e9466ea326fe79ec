// Admin as administrators see it. Replaces the web jar's file of the same name.
// RequireJS gives a part of the page up after seven seconds, which a slow line needs for some. This file is read before any.
window.require?.config?.({ waitSeconds: 120 });

export default {
  app: { name: '引擎管理', vendor: '就援' },
  // The browser's language is cut at the hyphen, so zh-CN finds "zh".
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  customScripts: ['../../../public/sign-in', '../../../public/engine-apps'],
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
};
