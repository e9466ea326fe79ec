// Re-encryption under the current key: call after call, so that it can be stopped and shows how far it is.
import { fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { at, count, done, onSubmit, rows, tell, within } from './page.js';

const CHUNKS = 10;
let stopped = false;

function show(progress) {
  fill(at('current'), progress.currentKeyId);
  fill(at('remaining'), `${count(progress.remaining)} 行`);
  rows(at('stores'), progress.stores.map((store) => [store.name, count(store.remaining)]), '没有加密的数据。');
  return progress;
}

onSubmit(at('run'), async () => {
  stopped = false;
  at('stop').hidden = false;
  at('stop').disabled = false;
  fill(at('said'));
  let worked = 0;
  try {
    let left = show(await get('/api/admin/encryption')).remaining;
    const whole = left;
    while (left > 0 && !stopped) {
      const progress = show(await post(`/api/admin/encryption/reencrypt?chunks=${CHUNKS}`));
      if (progress.reencrypted === 0) break;
      worked += progress.reencrypted;
      left = progress.remaining;
      at('progress').hidden = false;
      at('bar').max = whole;
      at('bar').value = Math.min(worked, whole);
      fill(at('percent'), `已处理 ${count(worked)} 行，剩余 ${count(left)} 行`);
    }
    tell(at('said'), done(left === 0 ? (worked === 0 ? '全部数据都已用当前密钥加密。' : `已完成，重新加密 ${count(worked)} 行。旧密钥可以从配置中移除。`) : `已停止，重新加密 ${count(worked)} 行，剩余 ${count(left)} 行。`));
  } finally {
    at('stop').hidden = true;
    at('progress').hidden = true;
  }
});

at('stop').addEventListener('click', () => { stopped = true; });
within(at('run'), async () => show(await get('/api/admin/encryption')));
