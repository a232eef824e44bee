package io.troth.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the endpoints that go on when the tenant is suspended: people's own doors (withdrawal,
 * objection, requests, receipts) and what is no tenant's. Every other endpoint answers {@code
 * tenant-suspended}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenWhenSuspended {}
