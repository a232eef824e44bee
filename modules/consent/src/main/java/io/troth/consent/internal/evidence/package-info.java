/** Takes in what other rooms found out: mails, bounces, banners, publications, addresses. */
@NullMarked
package io.troth.consent.internal.evidence;

import org.jspecify.annotations.NullMarked;
