package io.jiuyuan.policy.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A decision table of a pack, on categories for the most part, that also answers why a rule did not fire. The answer comes from the table itself: each
 * different condition becomes a rule of its own in a probe table, and the probe tells which conditions hold. So conditions and their
 * wording (the cell's description) exist once.
 */
public final class CategoryTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final String HELD = "held";

    private final String decisionId;
    private final byte[] xml;
    private final HitPolicy hitPolicy;
    private final List<Column> columns;
    private final List<Row> rows;
    private final List<Condition> conditions;
    private final DmnDecision probe;

    private CategoryTable(byte[] xml) {
        this.xml = xml;
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            throw new IllegalArgumentException("expected one decision, found " + decisions.size());
        }
        Decision decision = decisions.iterator().next();
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new IllegalArgumentException("decision " + decision.getId() + " is no table");
        }
        this.hitPolicy = table.getHitPolicy();
        this.decisionId = decision.getId();
        this.columns = table.getInputs().stream()
                .map(i -> new Column(
                        i.getInputExpression().getText().getTextContent().strip(), i.getLabel()))
                .toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        this.rows = table.getRules().stream().map(r -> row(r, outputs)).toList();
        this.conditions = rows.stream()
                .flatMap(r -> r.cells().stream())
                .map(Cell::condition)
                .distinct()
                .toList();
        this.probe = probe(table);
    }

    /**
     * @param xml the DMN file
     * @throws RuntimeException when it is no DMN file with one table that the engine can run
     */
    public static CategoryTable of(byte[] xml) {
        return new CategoryTable(xml);
    }

    /** @param fact name of the fact, the column's input expression */
    public record Column(String fact, String label) {}

    /** @param outputs the FEEL texts of the output cells by output name */
    public record Row(String ruleId, List<Cell> cells, Map<String, String> outputs) {

        /** The output's text when it is a plain FEEL string, else null. */
        public String literal(String output) {
            String text = outputs.get(output);
            return text != null && text.matches("\"[^\"]+\"") ? text.substring(1, text.length() - 1) : null;
        }
    }

    /**
     * A filled cell: one condition of a rule.
     *
     * @param column its position from the left, from 0
     * @param requirement the condition in words, the cell's description; null when it has none
     */
    public record Cell(int column, String test, String requirement) {

        private Condition condition() {
            return new Condition(column, test);
        }
    }

    /** What several rules may ask in the same way; probed once. */
    private record Condition(int column, String test) {}

    /** The cells of one rule that the facts do not meet; empty when the rule fires. */
    public record Unmet(Row row, List<Cell> cells) {}

    public String decisionId() {
        return decisionId;
    }

    /** Whether it gives every rule that fires, not only one. */
    public boolean collects() {
        return hitPolicy == HitPolicy.RULE_ORDER || hitPolicy == HitPolicy.COLLECT;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The DMN file. */
    public byte[] xml() {
        return xml.clone();
    }

    /** What each rule still lacks, in the table's order. A fact that is not known (null) meets no condition. */
    public List<Unmet> unmet(Map<String, Object> facts) {
        Set<Condition> held = ENGINE.evaluateDecisionTable(probe, facts).<Integer>collectEntries(HELD).stream()
                .map(conditions::get)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> new Unmet(
                        row,
                        row.cells().stream()
                                .filter(c -> !held.contains(c.condition()))
                                .toList()))
                .toList();
    }

    private static Row row(Rule rule, List<String> outputs) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (InputEntry entry : rule.getInputEntries()) {
            String test = text(entry.getText());
            if (!test.isEmpty() && !test.equals("-")) {
                cells.add(new Cell(
                        column,
                        test,
                        entry.getDescription() == null
                                ? null
                                : entry.getDescription().getTextContent().strip()));
            }
            column++;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        int output = 0;
        for (OutputEntry entry : rule.getOutputEntries()) {
            texts.put(outputs.get(output++), text(entry.getText()));
        }
        return new Row(rule.getId(), List.copyOf(cells), Map.copyOf(texts));
    }

    private DmnDecision probe(DecisionTable source) {
        DmnModelInstance model = Dmn.createEmptyModel();
        Definitions definitions = model.newInstance(Definitions.class);
        definitions.setNamespace("http://jiuyuan.io/probe");
        definitions.setName("probe");
        definitions.setId("probe_definitions");
        model.setDefinitions(definitions);
        Decision decision = model.newInstance(Decision.class);
        decision.setId("probe");
        decision.setName("probe");
        definitions.addChildElement(decision);
        DecisionTable table = model.newInstance(DecisionTable.class);
        table.setHitPolicy(HitPolicy.COLLECT);
        decision.addChildElement(table);
        for (Input input : source.getInputs()) {
            InputExpression expression = model.newInstance(InputExpression.class);
            expression.setTypeRef(input.getInputExpression().getTypeRef());
            expression.setText(text(model, text(input.getInputExpression().getText())));
            Input copy = model.newInstance(Input.class);
            copy.setInputExpression(expression);
            table.getInputs().add(copy);
        }
        Output held = model.newInstance(Output.class);
        held.setName(HELD);
        held.setTypeRef("integer");
        table.getOutputs().add(held);
        conditions.forEach(c -> table.getRules().add(rule(model, c)));
        return ENGINE.parseDecision("probe", model);
    }

    private Rule rule(DmnModelInstance model, Condition condition) {
        Rule rule = model.newInstance(Rule.class);
        for (int column = 0; column < columns.size(); column++) {
            InputEntry entry = model.newInstance(InputEntry.class);
            entry.setText(text(model, column == condition.column() ? condition.test() : ""));
            rule.getInputEntries().add(entry);
        }
        OutputEntry entry = model.newInstance(OutputEntry.class);
        entry.setText(text(model, Integer.toString(conditions.indexOf(condition))));
        rule.getOutputEntries().add(entry);
        return rule;
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
