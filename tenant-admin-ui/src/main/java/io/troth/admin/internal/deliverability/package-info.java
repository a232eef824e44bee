/** Whether mails arrive: the domain they come from, its records, and how many came back. */
@NullMarked
package io.troth.admin.internal.deliverability;

import org.jspecify.annotations.NullMarked;
