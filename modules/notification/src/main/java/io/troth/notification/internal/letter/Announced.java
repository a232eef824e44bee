package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterKind;
import io.troth.notification.internal.mail.NoticeWords;
import java.util.Optional;

/** What the current tenant last told people of, for mails that are only tried. */
public interface Announced {

  /** Empty where nothing of the kind was ever announced. */
  Optional<? extends NoticeWords> newest(LetterKind kind);
}
