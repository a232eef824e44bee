/** What every room that holds data on people can do with it: show it and erase it. */
@NullMarked
package io.troth.personaldata;

import org.jspecify.annotations.NullMarked;
