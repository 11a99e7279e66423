package org.acta.reader.text;

/// One word or mark of a sentence, and what it hangs on.
///
/// @param index in the sentence, from 1
/// @param text as it stands in the article
/// @param lemma in the form a dictionary has
/// @param tag of the Penn Treebank
/// @param start in the article, in Unicode code points
/// @param end after the last of them
/// @param governor index of the word it depends on; 0 for the root
/// @param relation to it, in basic Universal Dependencies, such as `nsubj` or `nmod:poss`
public record Word(
    int index,
    String text,
    String lemma,
    String tag,
    int start,
    int end,
    int governor,
    String relation) {
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isName() {
    return tag.startsWith("NNP");
  }
}
