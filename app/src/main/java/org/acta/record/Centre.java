package org.acta.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.intake.Action;
import org.acta.intake.Cells;
import org.acta.intake.Expected;
import org.acta.intake.Form;
import org.acta.intake.Intake;
import org.acta.intake.Step;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// A tally centre as a record has it.
///
/// @param set id of the set of sheets that it makes
/// @param source id of whoever runs it
/// @param title what reports call the set
/// @param levels names of the place levels of its register of forms, from the top
/// @param declared where the rules in force were declared
/// @param intake its forms
public record Centre(
    String set, String source, String title, List<String> levels, Origin declared, Intake intake) {
  public Centre {
    levels = List.copyOf(levels);
  }

  /// The forms that count, as a set of sheets, each traced to the entry with its figures.
  ///
  /// @param root the root of a place tree of its own
  public Sheets counted(Place root) {
    Sheets.Builder sheets = Sheets.builder(set, source, intake.contest(), root).from(declared);
    intake.forms().stream()
        .filter(form -> form.state().counts())
        .sorted(Comparator.comparing((Form form) -> form.agreed().orElseThrow().index()))
        .forEach(form -> {
          Form.Keyed keyed = form.agreed().orElseThrow();
          sheets.add(form.station(), place(root, form), keyed.cells().toArray(), 1, keyed.index());
        });
    return sheets.build();
  }

  private Place place(Place root, Form form) {
    Place at = root;
    for (Expected.PlaceName name : intake.expected(form).map(Expected::place).orElse(List.of())) {
      at = at.child(name.code(), name.name());
    }
    return at;
  }

  /// The steps of a form, refused ones included, in the order of the log.
  ///
  /// @param record the record that the form was read from
  public List<Step> steps(Form form, StoredEntries record) {
    Set<Long> indexes = new HashSet<>(form.steps());
    List<Step> steps = new ArrayList<>();
    for (StoredEntries.Stored stored : record) {
      if (indexes.contains(stored.index())) {
        step(stored.index(), stored.bytes()).ifPresent(steps::add);
      }
    }
    return steps;
  }

  /// The step that an entry is; empty if it is none of this contest.
  public Optional<Step> step(long index, byte[] bytes) {
    return Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry)
            && entry.body() instanceof StepBody(var of, var clerk, var at, StepBody.Deed.Done done)
        ? action(done, intake.contest())
            .map(action -> new Step(index, done.form(), clerk, at, action))
        : Optional.empty();
  }

  /// The action that an entry says was done; empty if its figures name another contest's choice.
  public static Optional<Action> action(StepBody.Deed.Done done, Contest contest) {
    String reason = done.reason().orElse("");
    return switch (done.verb()) {
      case RECEIVE -> Optional.of(new Action.Receive(done.station()));
      case KEY -> cells(done, contest).map(Action.Key::new);
      case CORRECT -> cells(done, contest).map(cells -> new Action.Correct(cells, reason));
      case PASS -> Optional.of(new Action.Pass());
      case ARCHIVE -> Optional.of(new Action.Archive());
      case RETURN -> Optional.of(new Action.Return(reason));
      case REFER -> Optional.of(new Action.Refer(reason));
      case CLEAR -> Optional.of(new Action.Clear(done.station().orElseThrow(), reason));
      case SET_ASIDE -> Optional.of(new Action.SetAside(reason));
      case QUARANTINE -> Optional.of(new Action.Quarantine(reason));
      case RELEASE -> Optional.of(new Action.Release(reason));
      case REOPEN -> Optional.of(new Action.Reopen(reason));
    };
  }

  private static Optional<Cells> cells(StepBody.Deed.Done done, Contest contest) {
    return cells(done.figures().orElseThrow(), contest);
  }

  /// Figures of an entry as cells.
  ///
  /// @return empty if they name a choice that the contest does not have
  static Optional<Cells> cells(Figures figures, Contest contest) {
    long[] packed = new long[Item.COUNT + contest.choices().size()];
    java.util.Arrays.fill(packed, Figure.MISSING);
    figures.items().forEach((item, figure) -> packed[item.ordinal()] = figure);
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < contest.choices().size(); i++) {
      columns.put(contest.choices().get(i).id(), Item.COUNT + i);
    }
    for (Map.Entry<String, Long> votes : figures.votes().entrySet()) {
      Integer column = columns.get(votes.getKey());
      if (column == null) {
        return Optional.empty();
      }
      packed[column] = votes.getValue();
    }
    return Optional.of(Cells.of(packed));
  }

  /// Cells as an entry writes them: what is missing is left out.
  public static Figures figures(Cells cells, Contest contest) {
    Map<Item, Long> items = new java.util.LinkedHashMap<>();
    for (Item item : Item.values()) {
      if (cells.get(item) != Figure.MISSING) {
        items.put(item, cells.get(item));
      }
    }
    Map<String, Long> votes = new java.util.LinkedHashMap<>();
    for (int i = 0; i < contest.choices().size(); i++) {
      if (cells.get(Item.COUNT + i) != Figure.MISSING) {
        votes.put(contest.choices().get(i).id(), cells.get(Item.COUNT + i));
      }
    }
    return new Figures(items, votes);
  }
}
