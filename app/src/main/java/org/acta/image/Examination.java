package org.acta.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.folder.ImagePlan;
import org.acta.folder.QrForm;

/// Holds what was seen in a picture against what was declared and keyed.
///
/// @param forms of codes; empty if none was declared
/// @param plan which picture belongs to which station
/// @param keyed figures of the sheets; empty if there is nothing to compare with
public record Examination(
    List<QrForm> forms, Optional<ImagePlan> plan, Optional<KeyedFigures> keyed) {

  /// One picture with what was found.
  ///
  /// @param listed the station that a list says it is from, if it says one
  /// @param findings at least one
  public record Examined(Look look, Optional<String> listed, List<ImageFinding> findings) {
    public Examined {
      findings = List.copyOf(findings);
    }
  }

  /// Nothing to hold a picture against: its codes are shown as they are.
  public static Examination without() {
    return new Examination(List.of(), Optional.empty(), Optional.empty());
  }

  public Examination {
    forms = List.copyOf(forms);
  }

  /// Everything there is to say of one picture, its codes first.
  public Examined of(Look look) {
    List<String> stations = plan.map(p -> p.index().stations(look.file())).orElse(List.of());
    Optional<String> listed =
        stations.size() == 1 ? Optional.of(stations.getFirst()) : Optional.empty();
    List<ImageFinding> findings = new ArrayList<>();
    if (stations.size() > 1) {
      findings.add(new ImageFinding.ListedTwice(stations));
    }
    look.codes().forEach(code -> findings.addAll(of(code, listed)));
    if (look.codes().isEmpty() && look.tries() > 0) {
      boolean blank = look.pages() <= 1 && look.likeness().filter(Likeness::isBlank).isPresent();
      findings.add(blank ? new ImageFinding.Blank() : new ImageFinding.NoCode(look.tries()));
    }
    look.troubles().forEach(trouble -> findings.add(new ImageFinding.NotLookedAt(trouble)));
    return new Examined(look, listed, findings);
  }

  private List<ImageFinding> of(Code code, Optional<String> listed) {
    if (forms.isEmpty()) {
      return List.of(new ImageFinding.Undeclared(code));
    }
    return switch (Payload.read(forms, code.text())) {
      case Payload.OtherForm(String why) -> List.of(new ImageFinding.OtherForm(code, why));
      case Payload.Figures said -> {
        List<ImageFinding> findings = new ArrayList<>();
        if (listed.isPresent() && !listed.get().equals(said.station())) {
          findings.add(new ImageFinding.OtherStation(code, listed.get(), said.station()));
        }
        keyed.ifPresent(figures -> findings.addAll(figures.compare(code, said)));
        if (findings.isEmpty()) {
          findings.add(new ImageFinding.NotKeyed(code, said.station()));
        }
        yield findings;
      }
    };
  }
}
