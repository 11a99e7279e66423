package org.acta.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.folder.IntakePlan;

/// A person at the desk.
///
/// @param name to sign in with: 2 to 32 lower-case letters, digits, dots and hyphens; never
///   published
/// @param pseudonym that the record knows, such as `c07`; of one account alone, and never changed
/// @param roles what the person is
/// @param password its hash; empty until the person has chosen one
/// @param second what else is asked for; empty until the person has set it up
/// @param link the hash of a link that lets the person choose a password, and until when
/// @param tokens for programs
/// @param open whether the account can be used
/// @param version counts the changes, so that nobody overwrites what they have not seen
public record Account(
    String name,
    String pseudonym,
    Set<Role> roles,
    Optional<String> password,
    Optional<SecondFactor> second,
    Optional<Link> link,
    List<Token> tokens,
    boolean open,
    long version) {

  public Account {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of an account: " + name);
    }
    if (!IntakePlan.isPseudonym(pseudonym)) {
      throw new IllegalArgumentException("no pseudonym: " + pseudonym);
    }
    Set<Role> sorted = EnumSet.noneOf(Role.class);
    sorted.addAll(roles);
    roles = Collections.unmodifiableSet(sorted);
    tokens = List.copyOf(tokens);
  }

  /// A link that is used once.
  public record Link(String hash, Instant until) {}

  /// What a program shows instead of signing in.
  ///
  /// @param id to tell it from others
  /// @param label what it is for, as its owner says
  /// @param hash of the token, which is shown once
  public record Token(String id, String label, String hash, Set<Scope> scopes, Instant until) {
    public Token {
      Set<Scope> sorted = EnumSet.noneOf(Scope.class);
      sorted.addAll(scopes);
      scopes = Collections.unmodifiableSet(sorted);
    }
  }

  /// An account that its person has not used yet.
  public static Account invited(String name, String pseudonym, Set<Role> roles, Link link) {
    return new Account(
        name,
        pseudonym,
        roles,
        Optional.empty(),
        Optional.empty(),
        Optional.of(link),
        List.of(),
        true,
        0);
  }

  /// Whether a text can be a name.
  public static boolean isName(String text) {
    return text.matches("[a-z0-9][a-z0-9.-]{1,31}");
  }

  /// Whether any of its roles allows something.
  public boolean may(Right right) {
    return open && roles.stream().anyMatch(role -> role.rights().contains(right));
  }

  /// Whether a password alone does not do.
  public boolean twoFactors() {
    return second.isPresent() || roles.stream().anyMatch(Role::twoFactors);
  }

  /// With other roles.
  public Account withRoles(Set<Role> others) {
    return new Account(name, pseudonym, others, password, second, link, tokens, open, version);
  }

  /// Open, or closed: then its tokens are gone.
  public Account withOpen(boolean now) {
    return new Account(
        name,
        pseudonym,
        roles,
        password,
        second,
        now ? link : Optional.empty(),
        now ? tokens : List.of(),
        now,
        version);
  }

  /// To be set up anew through a link: without password, second factor and tokens.
  public Account withLink(Link another) {
    return new Account(
        name,
        pseudonym,
        roles,
        Optional.empty(),
        Optional.empty(),
        Optional.of(another),
        List.of(),
        open,
        version);
  }

  /// With a password, which uses the link up.
  public Account withPassword(String hash) {
    return new Account(
        name, pseudonym, roles, Optional.of(hash), second, Optional.empty(), tokens, open, version);
  }

  /// With another state of the second factor.
  public Account withSecond(SecondFactor another) {
    return new Account(
        name, pseudonym, roles, password, Optional.of(another), link, tokens, open, version);
  }

  /// With other tokens.
  public Account withTokens(List<Token> others) {
    return new Account(name, pseudonym, roles, password, second, link, others, open, version);
  }

  Account next() {
    return new Account(name, pseudonym, roles, password, second, link, tokens, open, version + 1);
  }
}
