/** What every door needs: permissions, problems, paging, limits, headers. */
@NullMarked
package io.troth.web;

import org.jspecify.annotations.NullMarked;
