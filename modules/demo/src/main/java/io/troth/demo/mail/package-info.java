/** The demo's mail server: speaks real SMTP, keeps what it truly received, can bounce late. */
@NullMarked
package io.troth.demo.mail;

import org.jspecify.annotations.NullMarked;
