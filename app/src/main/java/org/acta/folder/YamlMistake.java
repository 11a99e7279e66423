package org.acta.folder;

import java.util.Optional;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What is wrong with a text that is no YAML, in the words of whoever wrote it: the library speaks
/// of tokens and nodes.
final class YamlMistake {
  private YamlMistake() {}

  /// The mistake with its line, and the character within it.
  ///
  /// @param file what the problem calls the text
  static Problem of(String file, String text, YamlEngineException mistake) {
    return switch (mistake) {
      case MarkedYamlEngineException marked -> marked(file, marked);
      case ReaderException character ->
          Problem.in(file, Kind.YAML_CHARACTER, "U+%04X".formatted(character.getCodePoint()))
              .atLine(line(text, character.getPosition()));
      default -> Problem.in(file, Kind.YAML_REPEATS);
    };
  }

  private static Problem marked(String file, MarkedYamlEngineException mistake) {
    String what = mistake.getProblem();
    Optional<Mark> here = mistake.getProblemMark();
    Optional<Mark> opened = mistake.getContextMark();
    if (what.startsWith("expected ','")) {
      return at(file, opened, Kind.YAML_BRACKET);
    } else if (what.contains("end of stream") || what.contains("document separator")) {
      return at(file, opened, Kind.YAML_QUOTE);
    } else if (what.contains("(TAB)")) {
      return at(file, here, Kind.YAML_TAB);
    } else if (what.contains("cannot start any token") || what.contains("undefined alias")) {
      return at(file, here, Kind.YAML_SIGN);
    } else if (what.startsWith("mapping values")) {
      return at(file, here, Kind.YAML_COLON);
    } else if (what.startsWith("could not find expected ':'")) {
      return at(file, opened, Kind.YAML_NO_COLON);
    } else if (what.contains("'<scalar>'")) {
      return at(file, here, Kind.YAML_AFTER_QUOTE);
    } else if (what.startsWith("expected <block end>")) {
      return at(file, here, Kind.YAML_INDENT);
    }
    return at(file, here, Kind.YAML_SYNTAX);
  }

  private static Problem at(String file, Optional<Mark> mark, Kind kind) {
    Problem problem = Problem.in(file, kind, mark.map(at -> at.getColumn() + 1).orElse(1));
    return mark.map(at -> problem.atLine(at.getLine() + 1L)).orElse(problem);
  }

  private static long line(String text, int position) {
    int codes = Math.min(Math.max(position, 0), text.codePointCount(0, text.length()));
    return 1
        + text.substring(0, text.offsetByCodePoints(0, codes))
            .chars()
            .filter(c -> c == '\n')
            .count();
  }
}
