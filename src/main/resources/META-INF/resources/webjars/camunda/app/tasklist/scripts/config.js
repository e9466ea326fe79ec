// Tasklist as officials see it. Replaces the web jar's file of the same name.
// RequireJS gives a part of the page up after seven seconds, which a slow line needs for some. This file is read before any.
window.require?.config?.({ waitSeconds: 120 });

export default {
  app: { name: '任务办理', vendor: '就援' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 HH:mm' },
  // The browser's language is cut at the hyphen, so zh-CN finds "zh".
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  customScripts: ['../../../public/sign-in', '../../../forms/shared/patience', '../../../forms/shared/cards', '../../../forms/shared/notices', '../../../forms/shared/history'],
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '领取当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个任务分类' },
    focusList: { key: 'ctrl+alt+l', description: '转到任务列表' },
    focusForm: { key: 'ctrl+alt+f', description: '转到办理表单' },
    startProcess: { key: 'ctrl+alt+p', description: '发起事项' },
    // Our forms act on these two themselves; here they are listed for the help.
    chooseOutcome: { key: 'alt+1', description: '选择第一种办理结果，alt+2 为第二种，依此类推' },
    submitForm: { key: 'ctrl+enter', description: '提交表单' },
  },
};
