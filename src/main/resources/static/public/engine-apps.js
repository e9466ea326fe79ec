// A custom script of Cockpit and Admin: the words which these applications hold outside their locale files, and a mark on
// the page by which the style sheets leave out what the guard before the engine refuses to whoever only watches.
const WORDS = {
  '.null-value': { null: '无' },
  '.app-switch': { Tasklist: '任务办理', Cockpit: '运行监控', Admin: '引擎管理', Welcome: '首页' },
  '.navbar-toggle': { CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: '展开或收起导航' },
  td: {
    'async-continuation': '后台执行', 'async-before': '环节之前', 'async-after': '环节之后',
    'timer-transition': '到时触发', 'timer-intermediate-transition': '到时继续', 'timer-start-event': '到时发起',
    'timer-start-event-subprocess': '到时发起子流程', 'timer-user-task-listener': '任务到时提醒', event: '事件触发',
    'history-cleanup': '历史清理', 'suspend-processdefinition': '暂停流程定义', 'activate-processdefinition': '激活流程定义',
    'suspend-job-definition': '暂停作业定义', 'activate-job-definition': '激活作业定义',
    'instance-migration': '流程实例迁移', 'instance-deletion': '流程实例删除', 'set-job-retries': '设置重试次数',
    failedJob: '作业失败', 'Failed Job': '作业失败', failedExternalTask: '外部任务失败', 'Failed External Task': '外部任务失败',
    WORKFLOW: '业务组', SYSTEM: '系统组',
  },
  '.permissions': {
    ALL: '全部', NONE: '无', ACCESS: '使用', READ: '查看', UPDATE: '更改', CREATE: '新建', DELETE: '删除',
    CREATE_INSTANCE: '发起', READ_INSTANCE: '查看实例', UPDATE_INSTANCE: '更改实例', DELETE_INSTANCE: '删除实例',
    READ_TASK: '查看任务', UPDATE_TASK: '更改任务', TASK_WORK: '办理任务', TASK_ASSIGN: '指派任务',
    READ_HISTORY: '查看历史', DELETE_HISTORY: '删除历史', READ_HISTORY_VARIABLE: '查看历史变量',
    READ_VARIABLE: '查看变量', UPDATE_VARIABLE: '更改变量', READ_INSTANCE_VARIABLE: '查看实例变量',
    UPDATE_INSTANCE_VARIABLE: '更改实例变量', READ_TASK_VARIABLE: '查看任务变量', UPDATE_TASK_VARIABLE: '更改任务变量',
    MIGRATE_INSTANCE: '迁移实例', RETRY_JOB: '重试作业', SUSPEND: '暂停', SUSPEND_INSTANCE: '暂停实例',
  },
  '.dmn-decision-table-container, .dmn-drd-container, .dmn-literal-expression-container': {
    'Hit policy:': '命中方式：', Unique: '唯一命中', First: '取第一条', 'Rule order': '按规则顺序全部列出', Any: '命中结果须一致',
    Collect: '全部列出', 'Collect (Sum)': '合计', 'Collect (Min)': '最小值', 'Collect (Max)': '最大值', 'Collect (Count)': '计数',
    When: '当', And: '且', Then: '则', Annotations: '备注', 'View DRD': '查看决策需求图',
    boolean: '是否', string: '文本', integer: '整数', long: '整数', double: '小数', date: '日期',
  },
};
const START = { td: [[/^CYCLE: /, '周期：'], [/^DATE: /, '日期：'], [/^DURATION: /, '时长：']] };
// The applications ask for some words before their locale file has come, and go on to show the key.
const KEY = /\b[A-Z][A-Z0-9]*(?:_[A-Za-z0-9]+)+/g;
let labels = {};
const TITLES = { 'Select all': '全选', 'Toggle this section': '展开或收起此部分', 'Suspended Job Definition': '已暂停的作业定义' };

function say(node) {
  const text = node.data.trim();
  const parent = node.parentElement;
  if (!text || !parent || parent.closest('input, textarea, .djs-container')) return;
  for (const [place, words] of Object.entries(WORDS)) {
    if (!parent.closest(place)) continue;
    const parts = place === '.permissions' ? text.split(/,\s*/) : [text];
    if (parts.every((part) => Object.hasOwn(words, part))) {
      node.data = parts.map((part) => words[part]).join('、');
      return;
    }
  }
  const told = text.replace(KEY, (key) => labels[key] ?? key);
  if (told !== text) node.data = told;
  for (const [start, words] of START.td) {
    if (start.test(text) && parent.closest('td')) node.data = text.replace(start, words);
  }
}

function visit(root) {
  if (root.nodeType === Node.TEXT_NODE) say(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) say(texts.currentNode);
  for (const titled of [root, ...root.querySelectorAll('[title]')]) {
    const title = TITLES[titled.getAttribute('title')];
    if (title) titled.setAttribute('title', title);
  }
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === 'characterData') say(change.target);
    change.addedNodes.forEach(visit);
  }
}).observe(document.body, { childList: true, characterData: true, subtree: true });
visit(document.body);
document.documentElement.lang = 'zh-CN';

const base = document.querySelector('base');
fetch(`${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/zh.json`)
  .then((answer) => answer.json())
  .then((locale) => {
    labels = locale.labels;
    visit(document.body);
  })
  .catch(() => {});

fetch('/api/me', { headers: { Accept: 'application/json' } })
  .then((answer) => (answer.ok ? answer.json() : { posts: [] }))
  .then((me) => {
    document.documentElement.classList.toggle('jy-operates', me.posts.some((post) => post.role === 'ADMIN'));
    // On a page of our own nobody else tells the head who is signed in.
    WORDS['.account'] = { [me.username]: me.name };
    visit(document.body);
  })
  .catch(() => {});
