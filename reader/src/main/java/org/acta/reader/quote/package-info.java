/// Words between quotation marks, and who said them.
///
/// In: a text, its sentences and the actors it mentions. Out: [Quotations]. Marks are paired from
/// the characters alone, as newspapers set them: straight, curly, double, single, guillemets, mixed
/// or with one of a pair lost. A speaker is taken from the clause that reports the words, then from
/// *according to*, then from the words around them in the paragraph. Where none of these tells,
/// there is none: a wrong speaker is worse than no speaker.
@NullMarked
package org.acta.reader.quote;

import org.jspecify.annotations.NullMarked;
