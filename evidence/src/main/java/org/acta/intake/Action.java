package org.acta.intake;

import java.util.Locale;
import java.util.Optional;

/// What a clerk does with a form.
///
/// A `reason` is the clerk's own words; it names no person.
public sealed interface Action {
  /// Which of the actions it is.
  Verb verb();

  /// The actions by name, in the order in which most forms see them.
  enum Verb {
    RECEIVE,
    KEY,
    CORRECT,
    PASS,
    ARCHIVE,
    RETURN,
    REFER,
    CLEAR,
    SET_ASIDE,
    QUARANTINE,
    RELEASE,
    REOPEN;

    /// As entries and commands write it, such as `set-aside`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The form came in.
  ///
  /// @param station the station's code as it stands on the form; left out where the centre's
  ///   register of forms gives it
  record Receive(Optional<String> station) implements Action {
    @Override
    public Verb verb() {
      return Verb.RECEIVE;
    }
  }

  /// The figures were keyed from the paper: the first entry, or the second.
  record Key(Cells cells) implements Action {
    @Override
    public Verb verb() {
      return Verb.KEY;
    }
  }

  /// The two entries differ, and this is what the paper says.
  ///
  /// @param cells all figures, those on which the entries agree included
  record Correct(Cells cells, String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.CORRECT;
    }
  }

  /// The figures are what the paper says.
  record Pass() implements Action {
    @Override
    public Verb verb() {
      return Verb.PASS;
    }
  }

  /// The paper is filed.
  record Archive() implements Action {
    @Override
    public Verb verb() {
      return Verb.ARCHIVE;
    }
  }

  /// Back to the first entry. What was keyed stays in the form's history.
  record Return(String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.RETURN;
    }
  }

  /// To clearance.
  record Refer(String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.REFER;
    }
  }

  /// A decision of clearance: the form is this station's.
  record Clear(String station, String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.CLEAR;
    }
  }

  /// A decision of clearance or audit: the form does not count.
  record SetAside(String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.SET_ASIDE;
    }
  }

  /// A person holds the form.
  record Quarantine(String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.QUARANTINE;
    }
  }

  /// A decision of audit: the figures stand.
  record Release(String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.RELEASE;
    }
  }

  /// A form that was filed or left out is taken up again: to quarantine, or to clearance.
  record Reopen(String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.REOPEN;
    }
  }
}
