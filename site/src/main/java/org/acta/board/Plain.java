package org.acta.board;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/// The interceptor of forms that templates do without: each form names its own token.
final class Plain implements HtmlInterceptor {
  static final HtmlInterceptor HTML = new Plain();

  private Plain() {}

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {}

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput out) {}
}
