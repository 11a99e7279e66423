package org.acta.reader.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Splits English text into sentences and words, and says what depends on what.
///
/// CoreNLP does this with statistical models; everything after it is rules. Loading takes seconds,
/// so one serves all articles. May be called from several threads.
public final class Grammar {
  private final StanfordCoreNLP pipeline;

  private Grammar(StanfordCoreNLP pipeline) {
    this.pipeline = pipeline;
  }

  /// Loads the models.
  public static Grammar load() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,depparse");
    properties.setProperty(
        "tokenize.options", "ptb3Escaping=false,invertible=true,untokenizable=noneDelete");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("threads", "1");
    return new Grammar(new StanfordCoreNLP(properties));
  }

  /// The sentences of a text. A dateline, such as `GENEVA (Wire) -`, is a sentence of its own, and
  /// what runs on for pages without a full stop is cut.
  public List<Sentence> sentences(String text) {
    CodePoints points = new CodePoints(text);
    int dateline = Dateline.end(text);
    List<Sentence> sentences = new ArrayList<>();
    Dateline.sentence(text, dateline, points).ifPresent(sentences::add);
    int paragraph = 0;
    int last = dateline;
    for (Pieces.Piece piece : Pieces.of(text, dateline)) {
      Annotation annotation = new Annotation(text.substring(piece.start(), piece.end()));
      pipeline.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        int begin =
            piece.start() + sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
        if (last > dateline && text.substring(last, begin).contains("\n")) {
          paragraph++;
        }
        last = piece.start() + sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
        sentences.add(
            new Sentence(sentences.size(), paragraph, words(sentence, points, piece.start())));
      }
    }
    return sentences;
  }

  private static List<Word> words(CoreMap sentence, CodePoints points, int from) {
    SemanticGraph graph =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    List<Word> words = new ArrayList<>();
    for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      IndexedWord node = graph.getNodeByIndexSafe(token.index());
      SemanticGraphEdge up =
          node == null
              ? null
              : graph.incomingEdgeIterable(node).iterator().hasNext()
                  ? graph.incomingEdgeIterable(node).iterator().next()
                  : null;
      words.add(
          new Word(
              words.size() + 1,
              token.originalText(),
              token.lemma(),
              token.tag(),
              points.before(from + token.beginPosition()),
              points.before(from + token.endPosition()),
              up == null ? 0 : up.getGovernor().index(),
              up == null ? "root" : up.getRelation().toString()));
    }
    return words;
  }
}
