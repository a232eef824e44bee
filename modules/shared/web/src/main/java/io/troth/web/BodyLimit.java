package io.troth.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many bytes an endpoint takes, where it is not the default of {@code troth.limits.body}. Never
 * more than {@code troth.limits.largest-body}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BodyLimit {

  int MEBIBYTE = 1024 * 1024;

  /** Bytes, at least 1. */
  int value();

  /**
   * Whether the endpoint reads the body as a stream and keeps little of it. With an {@code
   * Idempotency-Key}, such a body is hashed while it is read, and the endpoint must be repeatable:
   * after a crash its lines may be taken a second time.
   */
  boolean streamed() default false;
}
