/// The `acta` command.
///
/// In: arguments. Out: a report on standard output, and what went wrong on standard error, one
/// sentence each. Exit status 0 means done, 1 that the input has errors, 2 that the command was not
/// understood.
@NullMarked
package org.acta.cli;

import org.jspecify.annotations.NullMarked;
