/**
 * The words of mails: a tenant's own or ours, checked when they are saved, read once, filled in for
 * each person.
 */
@NullMarked
package io.troth.notification.internal.letter;

import org.jspecify.annotations.NullMarked;
