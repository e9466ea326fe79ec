package io.jiuyuan.security.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Head of the OpenAPI description, and the login by which its page tries the calls out. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "就援 Jiuyuan",
                        version = "v1",
                        description = "就业困难人员认定接口。/api/public 下的查询对公众开放，其余须以工作人员账号登录（HTTP Basic），"
                                + "只能办理本人岗位和辖区内的事项。错误以 application/problem+json 返回，problems 逐项列出字段和原因。"),
        security = @SecurityRequirement(name = OpenApiConfiguration.LOGIN))
@SecurityScheme(
        name = OpenApiConfiguration.LOGIN,
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "工作人员账号")
class OpenApiConfiguration {

    static final String LOGIN = "login";

    private static final String OPEN = "/api/public/";
    private static final String PROBLEM = "Problem";

    /** What holds for every call and is written at none: who may ask, and how a refusal looks. */
    @Bean
    OpenApiCustomizer describedRefusals() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(call -> complete(path, call)));
        };
    }

    private static void complete(String path, Operation call) {
        ApiResponses responses = call.getResponses();
        if (path.startsWith(OPEN)) {
            call.setSecurity(List.of());
        } else {
            add(responses, "401", "未登录，或账号、密码不正确（sign-in）");
            add(responses, "403", "不属于本人岗位或辖区（access-refused）");
        }
        if (call.getParameters() != null || call.getRequestBody() != null) {
            add(responses, "422", "填写有误，problems 逐项列出字段和原因（input-rejected）");
        }
        responses.forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            }
        });
    }

    private static void add(ApiResponses responses, String status, String description) {
        responses.computeIfAbsent(status, missing -> new ApiResponse().description(description));
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema().description("字段的路径，如 person.name"))
                .addProperty("message", new StringSchema().description("原因"));
        return new ObjectSchema()
                .description("未予办理的原因（RFC 9457）")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("给人看的说明"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("给程序看的代码，不变"))
                .addProperty("problems", new ArraySchema().items(field));
    }
}
