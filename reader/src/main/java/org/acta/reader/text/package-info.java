/// From an article's bytes to sentences whose grammar is known.
///
/// In: an article. Out: its text, and [Sentence]s with the dependencies of their [Word]s. All
/// places are Unicode code points in the text. Nothing here knows about elections.
@NullMarked
package org.acta.reader.text;

import org.jspecify.annotations.NullMarked;
