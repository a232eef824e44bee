package io.troth.tenancy;

import io.troth.kernel.TenantId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What every room may know of a tenant.
 *
 * @param slug first label of the tenant's host name, lower-case letters, digits and hyphens
 * @param name as people know it; stands in mails and on pages
 * @param locale the language to use where a person's own is not known
 * @param zone the zone in which the tenant's own dates are meant
 */
public record TenantProfile(
    TenantId id, String slug, String name, TenantState state, Locale locale, ZoneId zone) {}
