package io.jiuyuan.workflow.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.data.repository.query.parser.PartTree;

/**
 * Writes out the queries that a repository's methods are named after. From the name Spring Data makes criteria, which Hibernate
 * translates to SQL anew at each call; of a query that is written out it keeps the translation. What has no plain text is left
 * to Spring Data: deletions, patterns, inequalities, projections,
 * the first few in no order.
 */
final class DerivedQueries implements NamedQueries {

    /** With the place of a parameter; null is looked for as a missing value, as with criteria. */
    private static final Map<Part.Type, String> CONDITIONS = Map.of(
            Part.Type.SIMPLE_PROPERTY, "%s is not distinct from ?%d",
            Part.Type.IN, "%s in ?%d",
            Part.Type.IS_NULL, "%s is null",
            Part.Type.IS_NOT_NULL, "%s is not null",
            Part.Type.TRUE, "%s = true",
            Part.Type.FALSE, "%s = false",
            Part.Type.GREATER_THAN, "%s > ?%d",
            Part.Type.LESS_THAN, "%s < ?%d",
            Part.Type.GREATER_THAN_EQUAL, "%s >= ?%d",
            Part.Type.BETWEEN, "%s between ?%d and ?%d");

    private final RepositoryMetadata repository;
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();

    DerivedQueries(RepositoryMetadata repository) {
        this.repository = repository;
    }

    @Override
    public boolean hasQuery(String name) {
        return text(name).isPresent();
    }

    @Override
    public String getQuery(String name) {
        return text(name).orElseThrow();
    }

    /** @param name entity and method, as the repository asks for the queries of both */
    private Optional<String> text(String name) {
        return texts.computeIfAbsent(name, asked -> {
            String method = asked.substring(asked.indexOf('.') + 1);
            return answersPlainly(method)
                    ? text(new PartTree(method, repository.getDomainType()), repository.getDomainType())
                    : Optional.empty();
        });
    }

    /** Whether there is such a method, and whether it answers with entities, a number or yes and no. */
    private boolean answersPlainly(String name) {
        Set<Class<?>> answers = Arrays.stream(
                        repository.getRepositoryInterface().getMethods())
                .filter(method -> method.getName().equals(name))
                .map(repository::getReturnedDomainClass)
                .collect(Collectors.toSet());
        return !answers.isEmpty()
                && answers.stream().allMatch(type -> type.isPrimitive() || type == repository.getDomainType());
    }

    private static Optional<String> text(PartTree tree, Class<?> entity) {
        boolean anyFew = tree.isLimiting() && tree.getSort().isUnsorted();
        if (tree.isDelete()
                || tree.isDistinct()
                || anyFew
                || !tree.getParts().stream().allMatch(DerivedQueries::isPlain)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("select ").append(selection(tree));
        text.append(" from ").append(entity.getName()).append(" e");
        if (tree.hasPredicate()) {
            text.append(" where ").append(conditions(tree));
        }
        if (tree.getSort().isSorted()) {
            text.append(tree.getSort().stream()
                    .map(DerivedQueries::order)
                    .collect(Collectors.joining(", ", " order by ", "")));
        }
        if (tree.isLimiting()) {
            text.append(" limit ").append(tree.getMaxResults());
        }
        return Optional.of(text.toString());
    }

    private static boolean isPlain(Part part) {
        return CONDITIONS.containsKey(part.getType())
                && part.shouldIgnoreCase() == IgnoreCaseType.NEVER
                && !part.getProperty().getLeafProperty().isCollection();
    }

    private static String selection(PartTree tree) {
        if (tree.isExistsProjection()) {
            return "count(e) > 0";
        }
        return tree.isCountProjection() ? "count(e)" : "e";
    }

    private static String conditions(PartTree tree) {
        int parameter = 1;
        List<String> alternatives = new ArrayList<>();
        for (PartTree.OrPart alternative : tree) {
            List<String> conditions = new ArrayList<>();
            for (Part part : alternative) {
                conditions.add(CONDITIONS
                        .get(part.getType())
                        .formatted("e." + part.getProperty().toDotPath(), parameter, parameter + 1));
                parameter += part.getNumberOfArguments();
            }
            alternatives.add(String.join(" and ", conditions));
        }
        return String.join(" or ", alternatives);
    }

    private static String order(Sort.Order order) {
        return "e." + order.getProperty() + (order.isAscending() ? "" : " desc");
    }
}
