/** Tests of the demo's mail server by a real SMTP client. */
@NullMarked
package io.troth.demo.mail;

import org.jspecify.annotations.NullMarked;
