// --- changes of policies, for people the tenant's server knows -------------------------------------

function paragraphs(box, item) {
  return [
    headed(box, item.words.heading),
    make('p', item.summary),
    make('p', item.words.when, { class: 'when' }),
  ];
}

// Evidence only when half of it was on a focused page for three seconds.
function watch(element, item) {
  let seen;
  const observer = new IntersectionObserver(
    ([sight]) => {
      clearTimeout(seen);
      if (sight.intersectionRatio < 0.5) return;
      const after = () => {
        if (document.visibilityState !== 'visible' || !document.hasFocus()) {
          seen = setTimeout(after, 1000);
          return;
        }
        observer.disconnect();
        call('POST', 'me/impressions', { version: item.version }).catch(() => {});
      };
      seen = setTimeout(after, 3000);
    },
    { threshold: [0, 0.5] },
  );
  observer.observe(element);
}

// A closed banner stays away for half a day.
function banner(item) {
  const closed = entry.closed || {};
  if (Date.now() - closed[item.version] < DAY / 2) return;
  const section = make('section', '', { lang: item.language });
  section.append(
    ...paragraphs(section, item),
    row(
      'do',
      button(item.words.read, () => open(item.path)),
      button(item.words.close, () => {
        entry.closed = { [item.version]: Date.now() };
        keep();
        section.remove();
      }),
    ),
  );
  root.append(section);
  watch(section, item);
}

// Closing the dialog, also by Escape, is no answer: it comes back with the next page.
function dialog(item) {
  const box = make('dialog', '', { lang: item.language });
  const failed = make('p', '', { class: 'failed', role: 'alert' });
  const ticks = item.consents.map((purpose) => {
    const tick = make('input', '', { type: 'checkbox', value: purpose.id });
    const label = make('label');
    label.append(tick, purpose.name);
    return { tick, label };
  });

  const answer = async (act) => {
    const consents = ticks.filter(({ tick }) => tick.checked).map(({ tick }) => tick.value);
    try {
      await call('POST', 'me/acts', {
        act,
        version: item.version,
        contentHash: item.contentHash,
        ...(act === 'ACCEPT' && { consents }),
      });
      box.close();
      box.remove();
      tell('answered', { act, version: item.version });
    } catch (failure) {
      failed.textContent = failure.message;
    }
  };

  box.append(...paragraphs(box, item));
  if (ticks.length) {
    const consents = make('fieldset');
    consents.append(make('legend', item.words.choose), ...ticks.map(({ label }) => label));
    box.append(consents);
  }
  box.append(
    failed,
    row('do equal', button(item.words.accept, () => answer('ACCEPT')), button(item.words.decline, () => answer('DECLINE'))),
    row('do', button(item.words.read, () => open(item.path)), button(item.words.later, () => box.close())),
  );
  root.append(box);
  box.showModal();
  watch(box, item);
}
