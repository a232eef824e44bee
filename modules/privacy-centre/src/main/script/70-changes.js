// --- changes of policies, for people the tenant's server knows -------------------------------------

function paragraphs(box, item) {
  return [
    headed(box, item.words.heading),
    make('p', item.summary),
    make('p', item.words.when, { class: 'when' }),
  ];
}

// Evidence only when half of it was bare on a focused page for three seconds without a break: thirteen looks in a
// row, a quarter of a second apart.
function watch(element, item) {
  let near;
  let looks = 0;
  // Whether nothing of the page lies over more than half of it: asked at sixteen points, spread evenly.
  const bare = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    let points = 0;
    for (let i = 1; i < 17; i++) {
      points += element.contains(root.elementFromPoint(x + (width * i) / 17, y + (height * ((i * 7) % 17)) / 17));
    }
    return points > 7;
  };
  const look = () => {
    looks = near && !document.hidden && document.hasFocus() && bare() ? looks + 1 : 0;
    if (looks > 12) call('POST', 'me/impressions', { ticket: item.ticket }).catch(warn);
    else if (element.isConnected) setTimeout(look, 250);
  };
  addEventListener('blur', () => {
    looks = 0;
  });
  new IntersectionObserver(
    (sights) => {
      near = sights.pop().intersectionRatio >= 0.5;
    },
    { threshold: 0.5 },
  ).observe(element);
  look();
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
