package io.jiuyuan.workflow.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Answers by itself what most cells of our tables ask: a variable's value, a text, whether a flag or a text is the one in the
 * cell or one of several there, whether a whole number is at least as large. The engine's FEEL builds its whole function library
 * for every cell, which is most of what a decision costs; it gets everything else.
 */
final class PlainFeel implements FeelEngine {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");

    private static final Pattern TEXTS = Pattern.compile("\"[^\"\\\\]*\"(, ?\"[^\"\\\\]*\")+");
    private static final Pattern BETWEEN = Pattern.compile("\", ?\"");

    private static final Pattern AT_LEAST = Pattern.compile(">= ?(\\d{1,9})");

    private final FeelEngine full;

    PlainFeel(FeelEngine full) {
        this.full = full;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        if (isText(expression)) {
            return (T) content(expression);
        }
        if (variables.containsVariable(expression)) {
            Object value = variables.resolve(expression).getValue();
            if (value == null || value instanceof Boolean || value instanceof String || value instanceof Integer) {
                return (T) value;
            }
        }
        return full.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputName, VariableContext variables) {
        Object input = variables.resolve(inputName).getValue();
        if (expression.equals("true") || expression.equals("false")) {
            if (input == null || input instanceof Boolean) {
                return Boolean.valueOf(expression).equals(input);
            }
        } else if (isText(expression)) {
            if (input == null || input instanceof String) {
                return content(expression).equals(input);
            }
        } else if (TEXTS.matcher(expression).matches()) {
            if (input == null || input instanceof String) {
                return input != null
                        && BETWEEN.splitAsStream(content(expression)).anyMatch(input::equals);
            }
        } else if (input == null || input instanceof Integer) {
            Matcher atLeast = AT_LEAST.matcher(expression);
            if (atLeast.matches()) {
                return input != null && (Integer) input >= Integer.parseInt(atLeast.group(1));
            }
        }
        return full.evaluateSimpleUnaryTests(expression, inputName, variables);
    }

    private static boolean isText(String expression) {
        return TEXT.matcher(expression).matches();
    }

    private static String content(String text) {
        return text.substring(1, text.length() - 1);
    }
}
