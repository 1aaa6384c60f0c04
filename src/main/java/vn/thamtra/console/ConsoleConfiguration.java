package vn.thamtra.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** What Spring has to know of the console. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }
}
