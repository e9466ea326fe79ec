package io.jiuyuan.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers as the engine's own FEEL does, whatever the cell and the value. */
class PlainFeelTests {

    private static final FeelEngine FULL = new ScalaFeelEngineFactory(List.of()).createInstance();
    private static final FeelEngine PLAIN = new PlainFeel(FULL);

    private static final List<Object> VALUES = new ArrayList<>(
            List.of(true, false, "", "女", "男", "true", "a b", 0, 5, 40, -1, 6L, 6.5, LocalDate.of(2026, 3, 2)));

    static {
        VALUES.add(null);
    }

    @TestFactory
    List<DynamicTest> cells() {
        return cross(List.of(
                "true",
                "false",
                "\"女\"",
                "\"\"",
                "\"true\"",
                "\"女\",\"男\"",
                "\"女\", \"男\"",
                "\"a,b\",\"\", \"true\"",
                "\"女\",  \"男\"",
                "\"女\",null",
                ">= 40",
                ">=40",
                ">= 040",
                ">= 40.0",
                ">= -1",
                "> 40",
                "<= 40",
                "[5..40]",
                "not(\"女\")",
                "null",
                "not(true)",
                "6",
                "-",
                "date(\"2026-03-02\")"));
    }

    private static List<DynamicTest> cross(List<String> tests) {
        List<DynamicTest> cases = new ArrayList<>();
        for (String test : tests) {
            for (Object value : VALUES) {
                cases.add(DynamicTest.dynamicTest(test + " of " + value, () -> {
                    VariableContext context = context(value);
                    assertThat(outcome(() -> PLAIN.evaluateSimpleUnaryTests(test, "fact", context)))
                            .isEqualTo(outcome(() -> FULL.evaluateSimpleUnaryTests(test, "fact", context)));
                }));
            }
        }
        return cases;
    }

    @TestFactory
    List<DynamicTest> expressions() {
        List<DynamicTest> cases = new ArrayList<>();
        for (String expression : List.of(
                "fact", "\"女\"", "\"\"", "\"a\\nb\"", "\"a\" + \"b\"", "unknown", "fact = true", "true", "12")) {
            for (Object value : VALUES) {
                cases.add(DynamicTest.dynamicTest(expression + " with " + value, () -> {
                    VariableContext context = context(value);
                    assertThat(outcome(() -> PLAIN.evaluateSimpleExpression(expression, context)))
                            .isEqualTo(outcome(() -> FULL.evaluateSimpleExpression(expression, context)));
                }));
            }
        }
        return cases;
    }

    private static VariableContext context(Object value) {
        return Variables.putValue("fact", value).asVariableContext();
    }

    /** Numbers by their worth: the table's type makes the same of an integer and a long. */
    private static Object outcome(Callable<Object> evaluation) {
        try {
            Object result = evaluation.call();
            return result instanceof Number number ? number.doubleValue() : result;
        } catch (Exception refused) {
            return refused.getClass();
        }
    }
}
