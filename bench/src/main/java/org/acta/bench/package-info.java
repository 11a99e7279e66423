/// How fast Acta is, and beside what.
///
/// A time alone says little, since machines differ and are shared; [CheckBeside] therefore runs
/// Acta and DuckDB in turns on the same file in the same run, and prints their ratio. The JMH
/// classes measure one room each. Nothing here runs in the build but the compiler.
@NullMarked
package org.acta.bench;

import org.jspecify.annotations.NullMarked;
