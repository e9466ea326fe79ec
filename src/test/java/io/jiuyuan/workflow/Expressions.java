package io.jiuyuan.workflow;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the beans that a model's expressions call. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\s*\\.\\s*\\w+\\s*\\(");
    /** What the engine itself puts in scope. */
    private static final Set<String> IMPLICIT =
            Set.of("execution", "task", "externalTask", "caseExecution", "authenticatedUserId");

    private Expressions() {}

    /** Names before the dot of each method call: {@code clock} in <code>${clock.due(execution, 'A')}</code>. */
    static Set<String> calledBeans(String xml) {
        Set<String> beans = new LinkedHashSet<>();
        Matcher expression = EXPRESSION.matcher(xml);
        while (expression.find()) {
            Matcher call = CALL.matcher(TEXT.matcher(expression.group(1)).replaceAll("''"));
            while (call.find()) {
                if (!IMPLICIT.contains(call.group(1))) {
                    beans.add(call.group(1));
                }
            }
        }
        return beans;
    }

    /** The one name in <code>${name}</code>, else null. */
    static String singleName(String expression) {
        Matcher name = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*").matcher(expression);
        return name.matches() ? name.group(1) : null;
    }
}
