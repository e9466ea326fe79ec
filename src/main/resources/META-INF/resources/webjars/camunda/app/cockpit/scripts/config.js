// Cockpit as managers and administrators see it. Replaces the web jar's file of the same name.
// RequireJS gives a part of the page up after seven seconds, which a slow line needs for some. This file is read before any.
window.require?.config?.({ waitSeconds: 120 });

export default {
  app: { name: '运行监控', vendor: '就援' },
  // The browser's language is cut at the hyphen, so zh-CN finds "zh".
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  customScripts: ['../../../public/sign-in', '../../../public/engine-apps', '../../../public/oversight-tab', '../../../public/case-tab'],
  requireJsConfig: { paths: { 'jiuyuan-dates': '../../../public/engine-dates' }, deps: ['jiuyuan-dates'], ngDeps: ['jiuyuan.dates'] },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
  // A deployed HTML file is shown as text and not run.
  previewHtml: false,
};
