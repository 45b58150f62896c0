'use strict';
// Chromium over --remote-debugging-pipe (the host's own connection; Playwright uses the port).
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
class Session extends EventEmitter {
  constructor(conn, id) {
    super();
    this.setMaxListeners(0);
    this.conn = conn;
    this.id = id;
  }
  send(method, params = {}) {
    return this.conn.send(method, params, this.id);
  }
}
class Connection {
  constructor(proc) {
    this.proc = proc;
    this.seq = 0;
    this.calls = new Map();
    this.sessions = new Map();
    this.root = new Session(this, undefined);
    this.sessions.set(undefined, this.root);
    let buf = Buffer.alloc(0),
      parts = [];
    proc.stdio[4].on('data', (chunk) => {
      let from = 0,
        end;
      while ((end = chunk.indexOf(0, from)) >= 0) {
        parts.push(chunk.subarray(from, end));
        buf = Buffer.concat(parts);
        parts = [];
        from = end + 1;
        this.receive(JSON.parse(buf.toString('utf8')));
      }
      if (from < chunk.length) parts.push(chunk.subarray(from));
    });
    proc.stdio[3].on('error', () => {});
    proc.stdio[4].on('error', () => {});
  }
  send(method, params, sessionId) {
    const id = ++this.seq;
    return new Promise((resolve, reject) => {
      this.calls.set(id, { resolve, reject, method });
      this.proc.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }
  receive(m) {
    if (m.id) {
      const c = this.calls.get(m.id);
      this.calls.delete(m.id);
      if (m.error) c.reject(new Error(`${c.method}: ${m.error.message}`));
      else c.resolve(m.result);
      return;
    }
    if (m.method === 'Target.attachedToTarget')
      this.sessions.set(m.params.sessionId, new Session(this, m.params.sessionId));
    const s = this.sessions.get(m.sessionId);
    if (s) s.emit(m.method, m.params);
    if (m.method === 'Target.detachedFromTarget') {
      const d = this.sessions.get(m.params.sessionId);
      this.sessions.delete(m.params.sessionId);
      if (d) d.emit('detached');
    }
  }
}
function launch(exe, args) {
  const proc = spawn(exe, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  return { proc, conn: new Connection(proc) };
}
module.exports = { launch };
