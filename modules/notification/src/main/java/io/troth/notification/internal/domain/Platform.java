package io.troth.notification.internal.domain;

import java.time.Duration;

/**
 * What records of any tenant point to.
 *
 * @param domain the platform's own, which nobody can choose
 * @param spfInclude whose SPF record lists the mail servers
 * @param bounceMx host that takes mails which come back
 */
record Platform(String domain, String spfInclude, String bounceMx, Duration overlap) {}
