/// The election folder: what a person writes to have an election checked.
///
/// In: a folder with `election.yaml` and the files that it names. Out: an [ElectionFolder], with
/// the election, the bulletins, and the sheets read through their column mappings. Every mistake in
/// the description is collected with its line and field, so that a person mends them in one go; a
/// cell that is not a figure is kept as illegible and reported.
///
/// Nothing is guessed here. [MappingGuess] proposes a description, which a person then edits.
@NullMarked
package org.acta.folder;

import org.jspecify.annotations.NullMarked;
