/// The commands `acta serve` and `acta publish`, which the `acta` command finds if this module is
/// there.
@NullMarked
package org.acta.site.cli;

import org.jspecify.annotations.NullMarked;
