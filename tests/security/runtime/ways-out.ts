/**
 * Tries every way out of a page, in the page: each asks `outside` for `/<name of the way>`. Answers when all have
 * ended. It must stand alone, as its text is what is sent to the page.
 */
export async function tryWaysOut({ tcp, udp }: { tcp: number; udp: number }): Promise<string[]> {
  const at = (name: string): string => `http://127.0.0.1:${tcp}/${name}`;
  const ways: Record<string, () => unknown> = {};
  const element = (tag: string, attributes: Record<string, string>): Promise<unknown> => {
    const made = document.createElement(tag);
    const ended = new Promise((resolve) => {
      for (const event of ['load', 'error', 'loadeddata']) made.addEventListener(event, resolve);
      // Some never say how they ended.
      setTimeout(resolve, 500);
    });
    for (const [name, value] of Object.entries(attributes)) {
      try {
        made.setAttribute(name, value);
      } catch {
        // Refused by Trusted Types.
      }
    }
    (tag === 'link' || tag === 'script' || tag === 'meta' ? document.head : document.body).append(made);
    return ended.finally(() => made.remove());
  };

  ways['fetch'] = () => fetch(at('fetch'));
  ways['fetch-no-cors'] = () => fetch(at('fetch-no-cors'), { mode: 'no-cors' });
  ways['fetch-post'] = () => fetch(at('fetch-post'), { method: 'POST', body: 'words' });
  ways['fetch-keepalive'] = () => fetch(at('fetch-keepalive'), { keepalive: true });
  ways['beacon'] = () => navigator.sendBeacon(at('beacon'), 'words');
  ways['xhr'] = () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = resolve;
      request.open('GET', at('xhr'));
      request.send();
    });
  ways['event-source'] = () =>
    new Promise((resolve) => {
      const source = new EventSource(at('event-source'));
      source.addEventListener('error', resolve);
    });
  ways['socket'] = () =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${tcp}/socket`);
      socket.addEventListener('close', resolve);
    });
  ways['transport'] = () => new WebTransport(`https://127.0.0.1:${tcp}/transport`).ready;
  ways['datagram'] = async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
    peer.createDataChannel('words');
    const gathered = new Promise((resolve) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(null);
      setTimeout(resolve, 1_500);
    });
    await peer.setLocalDescription();
    await gathered;
    peer.close();
  };
  ways['worker'] = () => new Worker(at('worker'));
  ways['shared-worker'] = () => new SharedWorker(at('shared-worker'));
  ways['import'] = () => import(/* @vite-ignore */ at('import'));
  ways['audio'] = () => new Audio(at('audio')).play();
  ways['font'] = () => new FontFace('words', `url(${at('font')})`).load();
  ways['style-image'] = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body::after { content: ''; background: url(${at('style-image')}); }`);
    document.adoptedStyleSheets.push(sheet);
    return new Promise((resolve) => requestAnimationFrame(resolve));
  };
  ways['image'] = () => element('img', { src: at('image') });
  ways['srcset'] = () => element('img', { srcset: `${at('srcset')} 2x` });
  ways['script'] = () => element('script', { src: at('script') });
  ways['module'] = () => element('script', { src: at('module'), type: 'module' });
  ways['stylesheet'] = () => element('link', { rel: 'stylesheet', href: at('stylesheet') });
  ways['icon'] = () => element('link', { rel: 'icon', href: at('icon') });
  ways['manifest'] = () => element('link', { rel: 'manifest', href: at('manifest') });
  ways['preload'] = () => element('link', { rel: 'preload', as: 'image', href: at('preload') });
  ways['modulepreload'] = () => element('link', { rel: 'modulepreload', href: at('modulepreload') });
  ways['prefetch'] = () => element('link', { rel: 'prefetch', href: at('prefetch') });
  ways['frame'] = () => element('iframe', { src: at('frame') });
  ways['object'] = () => element('object', { data: at('object') });
  ways['embed'] = () => element('embed', { src: at('embed') });
  ways['video'] = () => element('video', { src: at('video'), autoplay: '' });
  ways['poster'] = () => element('video', { poster: at('poster') });
  ways['input'] = () => element('input', { type: 'image', src: at('input') });
  ways['body-background'] = () => element('table', { background: at('body-background') });
  ways['ping'] = () => {
    const link = document.createElement('a');
    link.href = '#';
    link.ping = at('ping');
    document.body.append(link);
    link.click();
    link.remove();
  };
  ways['form'] = () => {
    const form = document.createElement('form');
    form.action = at('form');
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
  };
  ways['navigation'] = () => {
    location.href = at('navigation');
  };
  ways['window'] = () => open(at('window'));

  await Promise.allSettled(
    Object.values(ways).map(async (way) => {
      await Promise.race([way(), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    }),
  );
  return Object.keys(ways);
}
