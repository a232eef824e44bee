/** Tests of the mails to staff. */
@org.jspecify.annotations.NullMarked
package io.troth.notification.internal.staff;
