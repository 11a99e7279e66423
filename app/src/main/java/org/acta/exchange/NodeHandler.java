package org.acta.exchange;

/// Hears what an XML or JSON document holds, object by object.
interface NodeHandler {
  /// What is to be done with an object.
  enum Interest {
    /// Its values and objects are told one by one.
    ENTER,
    /// It is handed over in one piece.
    WHOLE,
    /// It is passed over.
    SKIP
  }

  /// An object begins.
  ///
  /// @param line where, from 1
  Interest begin(String name, long line);

  /// An object that was wanted whole.
  void whole(Node node);

  /// A value of the object that was last entered.
  void value(String name, String text);

  /// The object that was last entered ends.
  void end(String name);
}
