/** The domain a tenant's mails come from: its records, its keys, and whether it may be used. */
@NullMarked
package io.troth.notification.internal.domain;

import org.jspecify.annotations.NullMarked;
