/// Journeys through the site in a real browser, Debian's Chromium: what a citizen with a phone, a
/// reader without a mouse, or a listener to a screen reader meets.
///
/// In: records that the tests make. Each test has visitors of its own, in one browser; after it,
/// nothing that any of them met may have asked another origin for anything, broken the policy of
/// the pages, or failed in a script. Without Chromium all tests are skipped, which is said once.
@NullMarked
package org.acta.browser;

import org.jspecify.annotations.NullMarked;
