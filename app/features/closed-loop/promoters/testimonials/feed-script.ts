/**
 * Writes the feed where its own `<script>` stands. It leaves no global and no cookie, and needs of a content policy
 * only that our host may be asked (script, connect, img): its style is a sheet of a shadow root, never inline.
 */
export const FEED_SCRIPT = `(() => {
  const own = document.currentScript;
  if (!own) return;
  const host = document.createElement('div');
  own.after(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:block}ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,280px),1fr));gap:16px}figure{margin:0;height:100%;box-sizing:border-box;padding:20px;border:1px solid;border-color:color-mix(in srgb,currentColor 35%,transparent);border-radius:14px;overflow-wrap:anywhere}blockquote{margin:0 0 12px;white-space:pre-line}figcaption{display:flex;gap:12px;align-items:center;font-size:.94em}img{width:44px;height:44px;border-radius:50%;object-fit:cover}');
  root.adoptedStyleSheets = [sheet];
  const make = (name, text, more) => {
    const made = Object.assign(document.createElement(name), more);
    if (text) made.textContent = text;
    return made;
  };
  fetch(own.src.replace(/\\.js(?=$|\\?)/, '.json'), { credentials: 'omit' })
    .then((answer) => (answer.ok ? answer.json() : { items: [] }))
    .then(({ items }) => {
      const list = make('ul');
      for (const { words, name, company, photo, locale } of items) {
        const figure = make('figure', '', { lang: locale });
        figure.append(make('blockquote', words));
        const who = [name, company].filter(Boolean).join(', ');
        if (who || photo) {
          const caption = make('figcaption');
          if (photo) caption.append(make('img', '', { src: photo, alt: '', width: 44, height: 44 }));
          caption.append(make('span', who));
          figure.append(caption);
        }
        const line = make('li');
        line.append(figure);
        list.append(line);
      }
      root.replaceChildren(list);
    })
    .catch(() => {});
})();
`;
